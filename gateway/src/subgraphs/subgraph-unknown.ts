/** A plan names a subgraph that nobody has an address for. */
export class SubgraphUnknown extends Error {
  override readonly name = 'SubgraphUnknown';

  constructor(subgraph: string) {
    super(`No address is known for the subgraph ${subgraph}`);
  }
}
