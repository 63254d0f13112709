// Who belongs where, worked out from the people's memberships. Nothing here draws.
import type { Membership, PeopleView, PersonView, Service, TeamView } from "../../ipc";
import { today } from "../../parts/days";

export interface Group {
  service: Service | undefined;
  teams: TeamView[];
}

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, "ko");

/** Teams under their services by name; those without a service come last. */
export function groupsOf({ services, teams }: PeopleView): Group[] {
  const groups: Group[] = [...services].sort(byName).map((service) => ({ service, teams: teams.filter((team) => team.service === service.id).sort(byName) }));
  const loose = teams.filter((team) => !services.some((service) => service.id === team.service)).sort(byName);
  return loose.length > 0 || groups.length === 0 ? [...groups, { service: undefined, teams: loose }] : groups;
}

/** The membership by which a person is in a team now, if they are. */
export const membershipNow = (person: PersonView, team: string): Membership | undefined =>
  person.memberships.find((one) => one.team === team && (one.until === null || one.until >= today()));

/** Everyone in a team now: the leader, then lead engineers, then by name. */
export function membersOf(view: PeopleView, team: TeamView): PersonView[] {
  const weight = (person: PersonView) => {
    const membership = membershipNow(person, team.id);
    return membership?.isLeader ? 0 : membership?.isTechLead ? 1 : 2;
  };
  return view.people.filter((person) => team.members.includes(person.id)).sort((a, b) => weight(a) - weight(b) || byName(a, b));
}

/** Everyone who is in no team now. */
export const withoutTeam = (view: PeopleView): PersonView[] => view.people.filter((person) => !view.teams.some((team) => team.members.includes(person.id)));

const plain = (name: string) => name.replace(/\s+/g, "").toLocaleLowerCase();

/** The people who bear a name. */
export const namesakesOf = (view: PeopleView, name: string): PersonView[] => view.people.filter((person) => plain(person.name) === plain(name));

/** A membership of today on. */
export const joining = (team: string): Membership => ({ team, from: null, until: null, isLeader: false, isTechLead: false });

/** The person's memberships with one of them changed. */
export const withMembership = (person: PersonView, old: Membership, change: Partial<Membership>): Membership[] => person.memberships.map((one) => (one === old ? { ...one, ...change } : one));

/** What a change to a person says of them. */
export const draftOf = ({ id, name, joined, memberships }: PersonView) => ({ id, name, ...(joined === null ? {} : { joined }), memberships, isNamesake: true });

/** The service a team draft names; none is left out. */
export const serviceOf = (service: string | null | undefined) => (typeof service === "string" ? { service } : {});
