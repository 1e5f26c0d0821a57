/** The target name that buildx gives a service: bake has no dots in names. */
export function targetName(service: string): string {
  return service.replaceAll('.', '_');
}
