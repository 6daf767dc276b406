import { expect, test } from 'vitest';
import { faultOf, importEdges, type ImportEdge } from './import-graph.ts';

const edges = importEdges();

test('every import follows schema <- core <- widgets and schema <- server, and is declared', () => {
  const faults = edges.flatMap((edge) => {
    const fault = faultOf(edge);
    return fault ? [`${edge.from} -> ${edge.to}: ${fault}`] : [];
  });
  expect(faults).toEqual([]);
});

test('every package is in the graph', () => {
  const packages = new Set(edges.map((edge) => edge.package));
  expect([...packages].sort()).toEqual(['core', 'schema', 'server', 'testkit', 'widgets']);
});

test('the main entry of schema reaches no dependency at all', () => {
  const reached = reachableFrom('packages/schema/src/index.ts');
  const bare = edges.filter((edge) => reached.has(edge.from) && !edge.to.startsWith('packages/'));
  expect(bare).toEqual([]);
});

test('names what breaks the rules', () => {
  const edge: ImportEdge = { from: 'packages/core/src/x.ts', package: 'core', to: '@suara/server', inTest: false };
  expect(faultOf(edge)).toBe('goes against the import order');
  expect(faultOf({ ...edge, to: '@suara/testkit' })).toBe('brings the testkit into shipped code');
  expect(faultOf({ ...edge, to: 'packages/schema/src/index.ts' })).toBe('reaches into another package by path');
  expect(faultOf({ ...edge, to: 'lodash' })).toBe('is not among the declared dependencies');
  expect(faultOf({ ...edge, to: 'node:fs' })).toBe('is not among the declared dependencies');
});

function reachableFrom(entry: string): Set<string> {
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const edge of edges) if (edge.from === file && edge.to.startsWith('packages/')) reached.add(edge.to);
  }
  return reached;
}
