/** What the tests use of a package that has no types of its own. */
declare module 'oidc-provider' {
  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  interface GrantClass {
    new (properties: { accountId: string; clientId: string }): Grant;
    find(id: string): Promise<Grant | undefined>;
  }

  interface InteractionDetails {
    prompt: { name: string };
    params: Record<string, unknown>;
    session?: { accountId: string };
    grantId?: string;
  }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    readonly Grant: GrantClass;
    callback(): (request: unknown, response: unknown) => unknown;
    interactionDetails(request: unknown, response: unknown): Promise<InteractionDetails>;
    interactionFinished(
      request: unknown,
      response: unknown,
      result: unknown,
      options?: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
  }
}
