export async function handler(): Promise<{ readonly status: string }> {
  return { status: 'accepted' };
}

export async function create(): Promise<{ readonly status: string }> {
  return { status: 'created' };
}
