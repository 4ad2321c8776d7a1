/** Everybody who may be told, with their contact status. */
export const people: readonly { readonly email: string; readonly status: string }[] = [
  { email: 'ada@reader.example', status: 'active' },
  { email: 'noor@reader.example', status: 'opted-out-marketing' },
  { email: 'lee@reader.example', status: 'opted-out-all' },
  { email: 'kim@reader.example', status: 'deactivated' },
];

export const recipientsFile = [
  'id,email,name,locale,status,collected_on',
  ...people.map(
    ({ email, status }, index) => `${index + 1},${email},Reader ${index + 1},en,${status},2025-05-0${index + 1}`,
  ),
  '',
].join('\n');
