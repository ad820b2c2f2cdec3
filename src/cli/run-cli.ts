import { AppError } from '../core/model/app-error.ts';
import { nearestName } from '../core/model/nearest.ts';
import type { Language } from '../core/model/text.ts';
import { paletteFor } from './colour.ts';
import type { CommandEntry } from './command.ts';
import { commandHelp, GLOBAL_OPTIONS, overviewHelp } from './help.ts';
import { languageOf } from './language.ts';
import type { Output } from './output.ts';
import { parseOptions, requireArguments, requireOptions } from './parse-options.ts';
import { reportError } from './report-error.ts';

/** Everything the frame and the commands get from outside. */
export interface CliWorld {
  stdout: Output;
  stderr: Output;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Runs one command line against the list of commands and returns its exit code. Throws nothing. */
export async function runCli(
  argv: readonly string[],
  commands: readonly CommandEntry[],
  world: CliWorld,
): Promise<number> {
  // Known before anything is parsed, so that a complaint about the options is in the right language too.
  const language = spokenLanguage(argv) ?? languageOf(world.env);
  try {
    return await dispatch(argv, commands, { ...world, language });
  } catch (thrown) {
    return reportError(thrown, world.stderr, language);
  }
}

type SpeakingWorld = CliWorld & { language: Language };

async function dispatch(argv: readonly string[], commands: readonly CommandEntry[], world: SpeakingWorld) {
  const { words, rest } = splitCommand(argv, commands);
  const style = { language: world.language, colour: paletteFor(world.stdout, world.env) };
  if (words[0] === 'help') {
    return dispatch([...argv.filter((word) => word !== 'help'), '--help'], commands, world);
  }
  const name = words.join(' ');
  const entry = commands.find((each) => each.name === name);
  if (entry !== undefined) {
    return runEntry(entry, rest, world);
  }
  const { options, args } = parseOptions(rest, {
    ...GLOBAL_OPTIONS,
    version: { type: 'boolean', text: { zh: '', en: '' } },
  });
  const version = commands.find((each) => each.name === 'version');
  if (options['version'] === true && name === '' && version !== undefined) {
    return runEntry(version, [], world);
  }
  const group = commands.filter((each) => each.name.startsWith(`${name} `));
  const unknown = [...words, ...args];
  if (unknown.length > 0 && (group.length === 0 || args.length > 0)) {
    throw unknownCommand(unknown, commands);
  }
  if (name === '') {
    world.stdout.write(overviewHelp(commands, style));
    return 0;
  }
  const loaded = await Promise.all(group.map(({ load }) => load()));
  const examples = loaded.flatMap((command) => command.examples);
  world.stdout.write(overviewHelp(group, style, { name, examples }));
  return 0;
}

async function runEntry(entry: CommandEntry, argv: readonly string[], world: SpeakingWorld): Promise<number> {
  const command = await entry.load();
  const specs = { ...command.options, ...GLOBAL_OPTIONS };
  const { args, options } = parseOptions(argv, specs);
  const colour = paletteFor(world.stdout, world.env);
  if (options['help'] === true) {
    world.stdout.write(commandHelp(entry, command, { language: world.language, colour }));
    return 0;
  }
  requireArguments(args, command.arguments ?? []);
  requireOptions(options, specs);
  return command.run({ ...world, args, options, colour });
}

interface SplitCommand {
  /** The longest run of words at the beginning that is a command or a group of commands. */
  words: string[];
  rest: string[];
}

/** `--lang zh scheme check FILE` → `scheme check` and `--lang zh FILE`. */
function splitCommand(argv: readonly string[], commands: readonly CommandEntry[]): SplitCommand {
  let start = 0;
  while (argv[start]?.startsWith('-')) {
    start += argv[start] === '--lang' ? 2 : 1;
  }
  const words: string[] = [];
  for (const word of argv.slice(start)) {
    const longer = [...words, word].join(' ');
    const fits = longer === 'help' || commands.some(({ name }) => name === longer || name.startsWith(`${longer} `));
    if (!fits) {
      break;
    }
    words.push(word);
  }
  return { words, rest: [...argv.slice(0, start), ...argv.slice(start + words.length)] };
}

function unknownCommand(words: readonly string[], commands: readonly CommandEntry[]): AppError {
  const names = commands.map(({ name }) => name);
  const [one = '', two] = [words[0], words.slice(0, 2).join(' ')];
  // What follows a single word is its argument, as often as not a long path.
  const command = nearestName(two, names) !== undefined || names.some((name) => name.startsWith(`${one} `)) ? two : one;
  const nearest = nearestName(two, names) ?? nearestName(one, names);
  return nearest === undefined
    ? new AppError('command-unknown', { command })
    : new AppError('command-misspelt', { command, nearest });
}

function spokenLanguage(argv: readonly string[]): Language | undefined {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[index] === '--lang' ? argv[index + 1] : argv[index]?.slice('--lang='.length);
  return value === 'zh' || value === 'en' ? value : undefined;
}
