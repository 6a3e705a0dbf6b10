/** 角色 — what someone may be in the table of acts. `clock` and `host` are roles like any other. */
export const ROLES = [
  'drafter',
  'section-head',
  'secrecy-reviewer',
  'office',
  'office-leader',
  'signer',
  'publisher',
  'supervisor',
  'admin',
  'clock',
  'host',
] as const
export type Role = (typeof ROLES)[number]

/** 人员 — whom a token or a sign-in code stands for. */
export type Person = Readonly<{ id: string; name: string; unit: string; roles: readonly Role[] }>
