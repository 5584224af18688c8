const QUESTION = { method: 'POST', headers: { 'content-type': 'application/json' } };

/** Whether somebody at this address answers the smallest question of GraphQL, or says that it is none of theirs. */
export async function answersAt(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { ...QUESTION, body: JSON.stringify({ query: '{ __typename }' }) });
    await response.text();
    return response.status < 500;
  } catch {
    return false;
  }
}
