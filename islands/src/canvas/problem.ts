/** What the server says where something is not right. */
export interface Problem {
  detail?: string;
  errors?: Record<string, string | string[]>;
}

/** Its sentence for people; or ours, where it said none. */
export function sentence(told: Problem | null | undefined, failed: string): string {
  const fields = Object.values(told?.errors ?? {}).flat();
  return told?.detail || fields.join(" ") || failed;
}
