import type { Language, Text } from '../core/model/text.ts';
import type { Palette } from './colour.ts';
import type { Output } from './output.ts';

/** One line of the list in `commands.ts`: enough for `kaoping --help`; the command itself is loaded only when it is called. */
export interface CommandEntry {
  /** The words after `kaoping`: `assess`, or group and command as in `scheme check`. */
  name: string;
  summary: Text;
  load(): Promise<Command>;
}

/** What one file in `commands/` exports. Name and summary stand in the list, so that help does not load every command. */
export interface Command<Specs extends OptionSpecs = OptionSpecs> {
  /** More than the summary says, where that is needed: a paragraph or two. */
  description?: Text;
  arguments?: readonly ArgumentSpec[];
  options?: Specs;
  examples: readonly Example[];
  /** Exit codes beyond those of `exit-codes.ts`, or what one of those means here. */
  exits?: readonly ExitMeaning[];
  /** Returns the exit code; throws `AppError` for what the caller can mend. */
  run(context: CommandContext<Specs>): Promise<number>;
}

export interface ArgumentSpec {
  /** In capitals, as help prints it: `SCHEME`. */
  name: string;
  text: Text;
  optional?: true;
  /** Takes all that follow; only for the last argument. */
  many?: true;
}

export interface OptionSpec {
  type: 'boolean' | 'string';
  text: Text;
  /** What stands for the value in help: `DIR`. */
  value?: string;
  /** One letter. */
  short?: string;
  /** May be given more than once; its value is then a list. */
  many?: true;
  required?: true;
  choices?: readonly string[];
}

/** By name without dashes: `{ out: … }` is `--out`. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** What parsing gives when nothing is known about the options but that they are options. */
type AnyOptionValue = string | boolean | string[] | undefined;

type StringOptionValue<Spec extends OptionSpec> = Spec extends { many: true }
  ? string[]
  : Spec extends { required: true }
    ? string
    : string | undefined;

type OptionValue<Spec extends OptionSpec> = OptionSpec extends Spec
  ? AnyOptionValue
  : Spec extends { type: 'boolean' }
    ? boolean
    : StringOptionValue<Spec>;

export type OptionValues<Specs extends OptionSpecs> = { [Name in keyof Specs]: OptionValue<Specs[Name]> };

export interface Example {
  /** Without `kaoping`: `score scheme.yaml units.csv`. */
  call: string;
  text: Text;
}

export interface ExitMeaning {
  exit: number;
  text: Text;
}

export interface CommandContext<Specs extends OptionSpecs = OptionSpecs> {
  args: readonly string[];
  options: OptionValues<Specs>;
  language: Language;
  /** For results only; a pipe reads it. */
  stdout: Output;
  /** For progress and complaints. */
  stderr: Output;
  /** For stdout: paints on a terminal, leaves texts alone elsewhere. */
  colour: Palette;
  /** Relative paths on the command line start here. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Gives `context.options` the types that the declared options say. */
export function defineCommand<const Specs extends OptionSpecs>(command: Command<Specs>): Command<Specs> {
  return command;
}
