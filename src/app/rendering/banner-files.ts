import { join } from 'node:path';
import type { Notice } from '../../core/notice/life/types.ts';
import { writeFileWithin } from '../../shell/workspace/write-file.ts';
import { readPinnedFile } from '../workspace/pinned-file.ts';
import { policySettings, type Workspace } from '../workspace/workspace.ts';

/** Those of the notices whose banners are on the site. */
export function withBannerOn(notices: readonly Notice[]): readonly Notice[] {
  return notices.filter(({ state, bannerSince }) => bannerSince !== null && state !== 'withdrawn');
}

/**
 * Writes the live banner files of a policy, `<banner.folder>/<policy>.<locale>.html` and `.json`: the banners of the given
 * notices, or empty files where there are none, so that the address that a site embeds is always there. Same notices, same bytes.
 */
export async function writeBannerFiles(
  workspace: Workspace,
  policy: string,
  announced: readonly Notice[],
): Promise<void> {
  const { locale } = policySettings(workspace, policy);
  const rendered = await Promise.all(
    announced.map(async (notice) => ({
      html: await readPinnedFile(workspace, notice, `banner/${locale}.html`),
      json: JSON.parse(await readPinnedFile(workspace, notice, `banner/${locale}.json`)) as unknown,
    })),
  );
  const { folder } = workspace.paths;
  const target = join(folder, workspace.configuration.banner.folder, `${policy}.${locale}`);
  await writeFileWithin(folder, `${target}.html`, rendered.map(({ html }) => html).join('\n'));
  await writeFileWithin(
    folder,
    `${target}.json`,
    `${JSON.stringify({ policy, locale, banners: rendered.map(({ json }) => json) }, null, 2)}\n`,
  );
}
