import { parseArgs } from 'node:util';
import { AppError } from '../core/model/app-error.ts';
import { nearestName } from '../core/model/nearest.ts';
import type { ArgumentSpec, OptionSpec, OptionSpecs, OptionValues } from './command.ts';

type Value = string | boolean | string[] | undefined;

export interface ParsedOptions {
  args: string[];
  options: OptionValues<OptionSpecs>;
}

/**
 * Reads what follows the command's name. Options may stand anywhere, `--name value` and `--name=value` are the same, `--` ends
 * them. Throws `AppError` at the first thing that does not fit, naming it and what was probably meant.
 */
export function parseOptions(argv: readonly string[], specs: OptionSpecs): ParsedOptions {
  const { tokens } = parseArgs({ args: [...argv], options: parseArgsOptions(specs), strict: false, tokens: true });
  const args: string[] = [];
  const options: Record<string, Value> = {};
  for (const [name, spec] of Object.entries(specs)) {
    options[name] = spec.type === 'boolean' ? false : spec.many ? [] : undefined;
  }
  for (const token of tokens) {
    if (token.kind === 'positional') {
      args.push(token.value);
    } else if (token.kind === 'option') {
      const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
      if (spec === undefined) {
        throw unknownOption(token.rawName, specs);
      }
      const value = readValue(spec, token);
      const before = options[token.name];
      options[token.name] = Array.isArray(before) ? [...before, String(value)] : value;
    }
  }
  return { args, options };
}

/** Throws when a required option is absent. Apart from parsing, so that `--help` works without the required options. */
export function requireOptions(options: OptionValues<OptionSpecs>, specs: OptionSpecs): void {
  for (const [name, spec] of Object.entries(specs)) {
    if (spec.required && options[name] === undefined) {
      throw new AppError('option-required', { option: `--${name} ${spec.value ?? ''}`.trim() });
    }
  }
}

/** Throws when there are fewer or more arguments than the command takes. */
export function requireArguments(args: readonly string[], specs: readonly ArgumentSpec[]): void {
  const missing = specs.find((spec, index) => !spec.optional && index >= args.length);
  if (missing !== undefined) {
    throw new AppError('argument-missing', { argument: missing.name });
  }
  const extra = args[specs.length];
  if (extra !== undefined && !specs.at(-1)?.many) {
    throw new AppError('argument-extra', { argument: extra });
  }
}

function parseArgsOptions(specs: OptionSpecs): Record<string, { type: 'boolean' | 'string'; short?: string }> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      spec.short === undefined ? { type: spec.type } : { type: spec.type, short: spec.short },
    ]),
  );
}

interface OptionToken {
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function readValue(spec: OptionSpec, token: OptionToken): string | true {
  const option = token.rawName;
  if (spec.type === 'boolean') {
    if (token.value !== undefined) {
      throw new AppError('option-without-value', { option, value: token.value });
    }
    return true;
  }
  // `--out --lang zh` is a forgotten value and not a folder named `--lang`; who means it writes `--out=--lang`.
  const forgotten = token.value === undefined || (!token.inlineValue && /^-./.test(token.value));
  if (forgotten || token.value === undefined || token.value === '') {
    throw new AppError('option-value-missing', { option, value: spec.value ?? 'VALUE' });
  }
  if (spec.choices !== undefined && !spec.choices.includes(token.value)) {
    throw new AppError('option-value-unknown', { option, value: token.value, choices: spec.choices.join(', ') });
  }
  return token.value;
}

function unknownOption(rawName: string, specs: OptionSpecs): AppError {
  const nearest = nearestName(
    rawName,
    Object.keys(specs).map((name) => `--${name}`),
  );
  return nearest === undefined
    ? new AppError('option-unknown', { option: rawName })
    : new AppError('option-misspelt', { option: rawName, nearest });
}
