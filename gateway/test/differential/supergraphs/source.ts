/** A federated graph written for the features that its name says: the SDL of each subgraph by name. */
export interface GraphSource {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Where it is composed already. */
  readonly supergraphSdl?: string;
}

/** What every SDL here begins with. */
export const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject"
])`;
