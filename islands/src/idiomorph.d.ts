/** The little of idiomorph that we use; the package brings no types of its own. */
declare module "idiomorph" {
  interface Callbacks {
    beforeNodeMorphed?(before: Node, after: Node): boolean | void;
    beforeAttributeUpdated?(name: string, element: Element, how: "update" | "remove"): boolean | void;
  }
  export const Idiomorph: {
    morph(before: Element, after: Element, config?: { morphStyle?: "outerHTML"; callbacks?: Callbacks }): void;
  };
}
