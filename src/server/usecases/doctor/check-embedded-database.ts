import { accountOfDatabase, hasSetpriv, packagedPostgres } from '../../runtime/postgres/index.ts';
import { AppError, appErrorText } from '../../../core/model/app-error.ts';
import { type Diagnosis, fails, holds, lacks } from './diagnosis.ts';

/** Whether the database that comes along can run here, and under which account. */
export function checkEmbeddedDatabase(folder: string): Diagnosis[] {
  return [program(), account(folder), ending()];
}

function program(): Diagnosis {
  try {
    const { version } = packagedPostgres();
    return holds(`内置 PostgreSQL ${version}`, `embedded PostgreSQL ${version}`);
  } catch (error) {
    if (error instanceof AppError) return failed(error);
    throw error;
  }
}

function account(folder: string): Diagnosis {
  const found = accountOfDatabase(folder);
  if (found instanceof AppError) return failed(found);
  if (found.name === null) return holds('数据库由当前账号运行', 'the database runs under this account');
  if (found.name === 'kaoping')
    return holds('数据库由系统账号 kaoping 运行', 'the database runs under the account kaoping');
  return lacks(
    {
      zh: `数据库由系统账号 ${found.name} 运行，别的程序可能也用它`,
      en: `the database runs under the account ${found.name}, which others may use too`,
    },
    { zh: 'useradd --system kaoping（须在首次启动之前）', en: 'useradd --system kaoping (before the first start)' },
  );
}

function ending(): Diagnosis {
  if (hasSetpriv())
    return holds('服务被杀死时数据库随之正常停止', 'the database ends in good order when the service is killed');
  return lacks(
    {
      zh: '没有 setpriv：服务被杀死后数据库留到下次启动才停止',
      en: 'no setpriv: when the service is killed, its database stays until the next start',
    },
    { zh: 'apt-get install util-linux', en: 'apt-get install util-linux' },
  );
}

function failed(error: AppError): Diagnosis {
  const { message, remedy } = appErrorText(error);
  return fails(message, remedy);
}
