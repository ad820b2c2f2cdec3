import { Drop } from 'liquidjs';

/** A fact inside a template: compares and prints as its value, and remembers its name. The template language asks for a class. */
export class FactValue extends Drop {
  readonly path: string;
  readonly value: string | number;

  constructor(path: string, value: string | number) {
    super();
    this.path = path;
    this.value = value;
  }

  override valueOf(): string | number {
    return this.value;
  }
}
