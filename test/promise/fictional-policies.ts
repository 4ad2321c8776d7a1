/** Whole policies of fictional companies, written for the tests. */

/** A newsletter service: thirty business days for any change, a choice on new use. */
export const larkmail = `Larkmail Ltd. Privacy Statement

What we collect
We ask for a postal address and a telephone number when you open an account. Bills are kept for seven years.

Alterations
Larkmail Ltd. is entitled to alter this Statement and the ways in which it gathers and passes on information, and shall notify of every such alteration thirty (30) business days or more before it becomes effective. Where, because of an alteration, the details of a person are to be used in a way that differs from the one stated when they were collected, that person will be given a choice.
`;

/** A fax service with several duties in several places. */
export const tidewire = `# Tidewire privacy policy

**Sale of the company**
If Tidewire is acquired by another company, customer details will be among the assets that change hands. Customers will be informed before control over their details passes to somebody else. If, as a result of the acquisition, the details are to be used in another way than the one described when they were collected, customers may choose not to have them used in that way.

**Outside collection**
Customers are always informed when an outside party collects their details.

**Questionnaires**
Answers are not passed on to third parties unless we give notice beforehand and a way to opt out. Answers are kept for 90 days.

**How we announce changes**
If we change this policy, we will post the changes in this policy and wherever else we see fit. We will use details in accordance with the policy under which they were collected.

If, however, we intend to use details in a manner different from the one stated at the time of collection, we will notify customers by e-mail. Customers will have a choice whether we use their details in this different manner. But if customers have opted out of all messages from us, or have deleted or deactivated their account, they will not be contacted, nor will their details be used in this new manner. If we make material changes of our privacy practices that do not affect details already stored, we will display a prominent notice on our web site. In some cases we will also e-mail those who asked to hear from us about a change of this policy.

**Contact**
Write to us; we answer within 10 business days.
`;

/** A directory without any word on changes. */
export const brindle = `# Brindle directory

Members give an e-mail address. Marketing partners may use it unless the member says otherwise. We may notify you about products of ours.

We store a cookie for 12 months so that you do not see the same advertisement twice. Partners may change their own policies; inform yourself about them.
`;
