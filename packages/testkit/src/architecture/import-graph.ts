import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { root } from '../tasks/run.ts';

/** One import of one source file. */
export interface ImportEdge {
  /** Package folder and file, relative to the repository. */
  readonly from: string;
  readonly package: string;
  /** Bare specifiers as written; relative ones as a path relative to the repository. */
  readonly to: string;
  readonly inTest: boolean;
}

/** Which packages of the workspace each package may import. */
export const allowedImports: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  core: ['schema'],
  widgets: ['core', 'schema'],
  server: ['schema'],
  testkit: ['schema', 'core', 'widgets', 'server'],
};

/** Every import in the source folders of the packages. */
export function importEdges(): ImportEdge[] {
  return Object.keys(allowedImports).flatMap((name) =>
    sourceFiles(join(root, 'packages', name, 'src')).flatMap((file) => edgesOf(name, file)),
  );
}

/** What is wrong with an import under the rules of design, or undefined. */
export function faultOf(edge: ImportEdge): string | undefined {
  if (edge.to.startsWith('packages/')) {
    return edge.to.startsWith(`packages/${edge.package}/`) ? undefined : 'reaches into another package by path';
  }
  const workspace = /^@suara\/([a-z]+)/.exec(edge.to)?.[1];
  if (workspace === undefined) return isDeclared(edge) ? undefined : 'is not among the declared dependencies';
  if (workspace === 'testkit') return edge.inTest ? undefined : 'brings the testkit into shipped code';
  return allowedImports[edge.package]!.includes(workspace) ? undefined : 'goes against the import order';
}

function edgesOf(packageName: string, file: string): ImportEdge[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => ({
    from: relative(root, file),
    package: packageName,
    to: fileName.startsWith('.') ? relative(root, resolve(dirname(file), fileName)) : fileName,
    inTest: /[.-]test\.ts$|\/testing\//.test(file),
  }));
}

function isDeclared(edge: ImportEdge): boolean {
  if (edge.to.startsWith('node:')) return edge.package === 'server' || edge.package === 'testkit' || edge.inTest;
  const manifest = manifestOf(edge.package);
  const name = edge.to
    .split('/')
    .slice(0, edge.to.startsWith('@') ? 2 : 1)
    .join('/');
  const shipped = { ...manifest.dependencies, ...manifest.peerDependencies };
  const forTests = { ...manifest.devDependencies, ...rootManifest.devDependencies };
  return name in shipped || ((edge.inTest || edge.package === 'testkit') && name in forTests);
}

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

const rootManifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

function manifestOf(packageName: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'packages', packageName, 'package.json'), 'utf8')) as Manifest;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}
