import type { ASTNode } from 'graphql';
import { placeOf, type Graph } from '../graph';

/** A rule of the graph that composition does not check. @returns one line for each place that breaks it. */
export type Rule = (graph: Graph) => string[];

export function at(node: ASTNode, message: string): string {
  return `${placeOf(node)}: ${message}`;
}
