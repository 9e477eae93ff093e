import { ROLES, type Role } from "./roles.ts";

/** Whoever may give some role, in the order of the tree; src/modules/accounts/roles/rules.ts says which. */
const giversOfRoles = [
  "administrator", "networkCoordinator", "regionOfficer", "districtOfficer", "schoolHead", "hrOfficer",
] as const satisfies readonly Role[];

/** The School Safety Service with its head. */
const safetyService = ["schoolHead", "safetyDeputy", "safetyMember"] as const satisfies readonly Role[];

const everybody: readonly Role[] = ROLES;

/**
 * Action → the roles that may do it, within the reach of the place where the role is held.
 * What is not listed is nobody's.
 */
export const ACTIONS = {
  "home.open": everybody,
  "home.seeArea": [
    "administrator", "ministryObserver", "instituteOrganiser", "instituteMethodologist", "instituteAnalyst", "instituteTrainer",
    "instituteEditor", "networkCoordinator", "regionOfficer", "districtOfficer",
  ],
  "search.use": everybody,
  "places.browse": everybody,
  "places.edit": ["administrator", "networkCoordinator", "regionOfficer", "districtOfficer", "schoolHead"],
  "places.restructure": ["administrator", "regionOfficer", "districtOfficer"],
  "places.import": ["administrator", "regionOfficer", "districtOfficer"],
  "calendar.browse": everybody,
  "calendar.edit": ["administrator", "ministryObserver", "instituteOrganiser"],
  "people.browse": [...giversOfRoles, "safetyDeputy"],
  "people.manage": giversOfRoles,
  "people.seeAcceptances": ["administrator", "networkCoordinator", "regionOfficer", "districtOfficer", "schoolHead", "hrOfficer"],
  "access.seeTable": ["administrator", "networkCoordinator", "regionOfficer", "districtOfficer", "schoolHead"],
  "mail.seeOutbox": ["administrator"],
  "jobs.see": ["administrator"],
  "audit.browse": ["administrator", "networkCoordinator", "regionOfficer", "schoolHead"],
  "api.useToken": everybody,
  "api.seeTokens": ["administrator"],
  "vault.use": [...safetyService, "networkCoordinator", "regionOfficer"],
  "vault.makeRecoveryKey": ["schoolHead"],
  "vault.recover": safetyService,
  "notes.use": safetyService,
  "children.use": safetyService,
  "team.see": safetyService,
  "team.order": ["schoolHead", "safetyDeputy"],
  "team.watch": ["networkCoordinator", "regionOfficer", "districtOfficer"],
  "calls.report": [...safetyService, "hrOfficer", "campaignCoordinator", "reception", "staff"],
  "register.read": [...safetyService, "networkCoordinator", "regionOfficer"],
  "register.add": safetyService,
  "calls.read": [...safetyService, "networkCoordinator", "regionOfficer"],
  "campaigns.browse": everybody,
  "campaigns.run": ["instituteOrganiser", "networkCoordinator", "regionOfficer"],
  "campaigns.send": ["campaignCoordinator", "schoolHead", "safetyDeputy", "regionOfficer"],
  "campaigns.check": ["instituteOrganiser", "networkCoordinator", "regionOfficer", "districtOfficer"],
  "campaigns.deliver": ["instituteOrganiser", "networkCoordinator", "regionOfficer", "districtOfficer", "campaignCoordinator", "schoolHead", "safetyDeputy"],
  "campaigns.readReturns": [
    "ministryObserver", "instituteOrganiser", "instituteMethodologist", "instituteAnalyst", "instituteEditor", "networkCoordinator",
    "regionOfficer", "districtOfficer", "campaignCoordinator", "schoolHead", "safetyDeputy",
  ],
  "campaigns.moderate": ["instituteOrganiser", "networkCoordinator", "regionOfficer"],
  "campaigns.seeResults": [
    "ministryObserver", "instituteOrganiser", "instituteMethodologist", "instituteAnalyst", "instituteEditor", "networkCoordinator",
    "regionOfficer", "districtOfficer",
  ],
  "campaigns.judge": everybody,
  "campaigns.holdStages": ["instituteOrganiser", "networkCoordinator", "regionOfficer", "districtOfficer", "campaignCoordinator", "schoolHead", "safetyDeputy"],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ACTIONS;

export function roleMay(role: Role, action: Action): boolean {
  const roles: readonly Role[] = ACTIONS[action];
  return roles.includes(role);
}
