import { ROLES, type Role } from "./roles.ts";

const everybody: readonly Role[] = ROLES;

/**
 * Action → the roles that may do it, within the reach of the place where the role is held.
 * What is not listed is nobody's.
 */
export const ACTIONS = {
  "home.open": everybody,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ACTIONS;

export function roleMay(role: Role, action: Action): boolean {
  const roles: readonly Role[] = ACTIONS[action];
  return roles.includes(role);
}
