/** Words that only privacy policies use. */
export const policyWords =
  /\b(?:personal (?:data|information)|personally identifiable|privacy|cookies?|data protection|gdpr|ccpa|your (?:data|information)|information (?:we|about you)|third[- ]part(?:y|ies))\b/gi;
