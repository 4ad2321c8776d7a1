/** A policy that promises thirty business days for any change, and a choice for new uses. */
export const patientPolicy = `# Privacy Policy of Quillhaven

Quillhaven keeps notebooks for its members.

## What we collect

When you open an account we ask for your name and your e-mail address. We use them to run your account and to send you receipts.

## Who sees it

We do not give your information to anybody else. Staff who answer your letters can see your account.

## How long we keep it

We delete your notebooks six months after you close your account.

## Changes

We may alter this policy or the way we work, and we will notify members of the alteration at least thirty (30) business days before it takes effect. Where personal information would be used in a way other than the one described when it was collected, members will be given a choice.
`;

/** The patient policy with new sharing, a typo fixed elsewhere, and a shorter notice period. */
export const hastyPolicy = patientPolicy
  .replace(
    'We do not give your information to anybody else.',
    'We share your name and e-mail address with advertising partners, who may contact you about their products.',
  )
  .replace('at least thirty (30) business days before', 'at least ten (10) business days before');

/** A policy that tells people by e-mail about new uses and leaves out those who want to hear nothing. */
export const postalPolicy = `# Privacy Notice

Brightfax forwards faxes to your inbox.

## Information we hold

We hold your fax number, your e-mail address and your billing address, and use them to deliver faxes and to bill you.

## Disclosure

We do not disclose your fax number to third parties.

## Telling you about changes

When this notice changes we will post the new text on this page. If we intend to use your personal information in a manner different from the one stated when we collected it, we will notify you by e-mail, and you will have a choice whether we may. If you have opted out of all communication from us, or have deleted or deactivated your account, we will not contact you and will not use your information in the new manner. If we make a material change that does not affect information we already hold, we will place a prominent notice on our web site.
`;

export const postalPolicyWithSharing = postalPolicy.replace(
  'We do not disclose your fax number to third parties.',
  'We share your fax number and e-mail address with marketing partners so that they can send you offers.',
);

/** A policy without a word about its own changes. */
export const silentPolicy = `# Privacy at Tinder & Twine

We sell yarn by post.

## Orders

We ask for your name and address to send you what you ordered. We do not sell your details.

## Questions

Write to us if you have a question.
`;

export const silentPolicyWithSale = silentPolicy.replace(
  'We do not sell your details.',
  'We sell your name and address to other mail-order companies.',
);

export const people = `id,email,name,locale,status,collected_on
1,ada@example.com,Ada Perez,en,active,2024-03-01
2,noor@example.org,"Noor ""Nora"" Said",en,opted-out-marketing,2025-01-15
3,lee@example.com,Lee,en,opted-out-all,2023-07-30
4,kim@example.net,Kim,en,deactivated,2022-02-02
`;
