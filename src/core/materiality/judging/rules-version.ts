/** Version of the rule base: raised whenever a rule, a lexicon or a weight changes a verdict. Recorded with every assessment. */
export const rulesVersion = '1.7.0';
