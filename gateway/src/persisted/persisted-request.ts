import type { PersistedOperation, PersistedOperations } from './persisted-operations';

/** A request for an operation that is known. */
export interface PersistedRequest {
  readonly operation: PersistedOperation;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a request that names a known query by its hash, or sends its very text.
 * @param search the part of the URL from the question mark on.
 * @returns null for every other request, malformed ones included: Apollo Server says what is wrong with them.
 */
export function persistedRequest(
  operations: PersistedOperations,
  { method, search, body }: { readonly method: string; readonly search: string; readonly body: unknown },
): PersistedRequest | null {
  const fields = method === 'GET' ? fieldsOf(search) : method === 'POST' ? object(body) : null;
  if (!fields) return null;
  const { operationName = null, variables } = fields;
  const operation = operationOf(operations, fields);
  const given = variables === undefined || variables === null ? {} : object(variables);
  if (!operation || !given || (operationName !== null && typeof operationName !== 'string')) return null;
  return operation.isQuery(operationName) ? { operation, operationName, variables: given } : null;
}

function operationOf(
  operations: PersistedOperations,
  { query, extensions }: Fields,
): PersistedOperation | undefined {
  const persisted = object(object(extensions)?.persistedQuery);
  const known = typeof query === 'string' ? operations.ofSource(query) : undefined;
  if (!persisted) return known;
  if (persisted.version !== 1 || typeof persisted.sha256Hash !== 'string') return undefined;
  // A text that does not fit its hash is not ours to answer.
  if (query !== undefined) return known?.hash === persisted.sha256Hash ? known : undefined;
  return operations.ofHash(persisted.sha256Hash);
}

function fieldsOf(search: string): Fields | null {
  const parameters = new URLSearchParams(search);
  const fields: Record<string, unknown> = {};
  try {
    for (const [name, value] of parameters) {
      // Which of two would count is not ours to say either.
      if (name in fields) return null;
      fields[name] = name === 'variables' || name === 'extensions' ? JSON.parse(value) : value;
    }
  } catch {
    return null;
  }
  return fields;
}

function object(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}
