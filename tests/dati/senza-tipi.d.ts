/** Le due librerie Frictionless non hanno tipi: qui ciò che le prove ne usano. */
declare module "datapackage" {
  export class Resource {
    name: string;
    read(opzioni?: { keyed?: boolean; relations?: boolean }): Promise<unknown[]>;
    checkRelations(): Promise<boolean>;
  }
  export class Package {
    static load(descrittore: unknown, opzioni?: { basePath?: string; strict?: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
    getResource(nome: string): Resource;
  }
}
