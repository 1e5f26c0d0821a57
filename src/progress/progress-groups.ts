import type { HistoryVertex } from './history.js';

/**
 * Puts the vertices of each progress group into one, as the printer does: the instruction's name, all its stretches of
 * work, the needs of its members apart from each other. The member that others need stands for the group: the last.
 */
export function joinGroups(vertices: readonly HistoryVertex[]): HistoryVertex[] {
  const groups = new Map<string, HistoryVertex[]>();
  for (const vertex of vertices) {
    if (vertex.group) groups.set(vertex.group.id, [...(groups.get(vertex.group.id) ?? []), vertex]);
  }
  const joined = [...groups.values()].map(joinGroup);
  return [...vertices.filter((vertex) => !vertex.group), ...joined];
}

function joinGroup(members: readonly HistoryVertex[]): HistoryVertex {
  const digests = members.map((member) => member.digest);
  const needed = new Set(members.flatMap((member) => member.inputs));
  const last = members.find((member) => !needed.has(member.digest)) ?? (members[0] as HistoryVertex);
  return {
    ...last,
    names: last.group ? [last.group.name] : last.names,
    inputs: [...needed].filter((digest) => !digests.includes(digest)),
    intervals: members.flatMap((member) => member.intervals).sort((a, b) => a.startEpochMs - b.startEpochMs),
    transfers: members.flatMap((member) => member.transfers),
    members: digests.filter((digest) => digest !== last.digest)
  };
}
