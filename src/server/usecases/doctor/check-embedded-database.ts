import {
  accountOfDatabase,
  hasPostgres,
  hasSetpriv,
  packagedPostgres,
  runningPostgres,
} from '../../runtime/postgres/index.ts';
import { AppError, appErrorText } from '../../../core/model/app-error.ts';
import { checkDatabase } from './check-database.ts';
import { type Diagnosis, fails, holds, lacks } from './diagnosis.ts';

/** Whether the database that comes along can run here, and under which account; where it runs, whether all is well in it. */
export async function checkEmbeddedDatabase(folder: string): Promise<Diagnosis[]> {
  return [program(), account(folder), ending(), ...(await inside(folder))];
}

/** Nothing is started to look into it. */
async function inside(folder: string): Promise<Diagnosis[]> {
  const running = runningPostgres(folder);
  if (running !== null)
    return [
      holds('内置数据库正在运行，以下是其中的情况', 'the embedded database runs; what is in it follows'),
      ...(await checkDatabase(running)),
    ];
  return [
    hasPostgres(folder)
      ? holds(
          '内置数据库没有运行：服务自身的警告要在服务运行时才能看到',
          'the embedded database does not run: warnings of the service itself are seen while it runs',
        )
      : holds('还没有内置数据库（首次启动时建立）', 'there is no embedded database yet (made on the first start)'),
  ];
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
