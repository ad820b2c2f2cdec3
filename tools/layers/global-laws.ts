import { join } from 'node:path';
import ts from 'typescript';
import { type GlobalLaw, isTestFile, type Violation } from './laws.ts';

/** Uses of forbidden globals, members and methods in the files each law is about; tests are exempt. */
export function globalViolations(root: string, laws: readonly GlobalLaw[], files: readonly string[]): Violation[] {
  const bound = files.filter((file) => !isTestFile(file) && laws.some((law) => new RegExp(law.in).test(file)));
  const program = bindOnly(root, bound);
  const checker = program.getTypeChecker();
  return bound.flatMap((file) => {
    const source = program.getSourceFile(join(root, file));
    if (source === undefined) {
      throw new Error(`TypeScript did not read ${file}; the verdict is worth nothing`);
    }
    const uses = [...usesOf(source, checker)];
    return laws
      .filter((law) => new RegExp(law.in).test(file))
      .flatMap((law) => {
        const forbidden = new Set([...law.globals, ...law.methods.map((method) => `.${method}`)]);
        return uses
          .filter(({ name }) => forbidden.has(name))
          .map(({ name, line }) => ({ law: law.id, from: `${file}:${line}`, what: `uses ${name}` }));
      });
  });
}

/** A program without libraries and without following imports: names that nothing in the file declares are the globals. */
function bindOnly(root: string, files: readonly string[]): ts.Program {
  return ts.createProgram({
    rootNames: files.map((file) => join(root, file)),
    options: {
      noLib: true,
      noResolve: true,
      types: [],
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      allowImportingTsExtensions: true,
      noEmit: true,
    },
  });
}

interface Use {
  name: string;
  line: number;
}

/** Every use of a global as the laws name it: `process`, `Date.now`, `new Date()`, and `.method` of anything. */
function* usesOf(source: ts.SourceFile, checker: ts.TypeChecker): Generator<Use> {
  const nodes: ts.Node[] = [source];
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    for (const name of namesOf(node, checker)) {
      yield { name, line };
    }
    ts.forEachChild(node, (child) => {
      // Types are gone when the program runs.
      if (!ts.isTypeNode(child) && !ts.isInterfaceDeclaration(child) && !ts.isTypeAliasDeclaration(child)) {
        nodes.push(child);
      }
    });
  }
}

function namesOf(node: ts.Node, checker: ts.TypeChecker): string[] {
  if (ts.isIdentifier(node)) {
    return isGlobal(node, checker) ? [node.text] : [];
  }
  if (ts.isPropertyAccessExpression(node)) {
    const member = node.name.text;
    const owner = node.expression;
    const global = ts.isIdentifier(owner) && isGlobal(owner, checker) ? [`${owner.text}.${member}`] : [];
    return [`.${member}`, ...global];
  }
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const callee = node.expression;
    const bare = ts.isIdentifier(callee) && isGlobal(callee, checker) && (node.arguments?.length ?? 0) === 0;
    return bare ? [`${ts.isNewExpression(node) ? 'new ' : ''}${callee.text}()`] : [];
  }
  return [];
}

function isGlobal(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  if (!isReference(node)) {
    return false;
  }
  const symbol = checker.getSymbolAtLocation(node);
  return symbol === undefined || (symbol.declarations ?? []).length === 0;
}

/** A name that is looked up, not one that is a label: `process` in `process.exit`, not in `{ process: 1 }` or `run.process`. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  const isLabel =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent);
  return !isLabel;
}
