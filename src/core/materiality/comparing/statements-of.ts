import type { Block, Policy } from '../../text/policy/types.ts';
import { introductionOf } from '../reading/introduction-of.ts';
import { readStatement } from '../reading/read-statement.ts';
import { sentencesOf } from '../reading/sentences-of.ts';
import type { Statement } from '../reading/statement.ts';
import type { TextReader } from '../reading/text-reader.ts';

function statementsOfRow(reader: TextReader, block: Block): Statement[] {
  const cells = block.text.split(' | ');
  const first = cells[0] ?? '';
  return cells.flatMap((cell, column) => {
    const header = block.header?.[column] ?? '';
    const context = column === 0 || first.length > 80 ? header : `${header} (${first})`;
    return sentencesOf(cell).map((sentence) => readStatement(reader, sentence, context, block.section));
  });
}

/** The statements of one block: its sentences, read with its list's lead-in or its table's header. */
function statementsOfBlock(reader: TextReader, block: Block): Statement[] {
  if (block.kind === 'row') return statementsOfRow(reader, block);
  const introduction = introductionOf(block.leadIn ?? '');
  return sentencesOf(block.text).map((sentence) => readStatement(reader, sentence, introduction, block.section));
}

/** The statements of the blocks with these indexes, in order. */
export function statementsOf(reader: TextReader, policy: Policy, indexes: readonly number[]): Statement[] {
  return indexes.flatMap((index) => {
    const block = policy.blocks[index];
    return block ? statementsOfBlock(reader, block) : [];
  });
}
