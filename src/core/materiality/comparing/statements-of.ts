import type { Block, Policy } from '../../text/policy/types.ts';
import { introductionOf } from '../reading/introduction-of.ts';
import { readStatement } from '../reading/read-statement.ts';
import type { Statement } from '../reading/statement.ts';
import type { TextReader } from '../reading/text-reader.ts';

/** Of a longer first cell it cannot be said that it names the row. */
const longestName = 80;

/** What a cell is read with: the title of its column, and the name of its row. */
function contextOfCell({ text, parts, header }: Block, cell: number): string {
  const title = header?.[cell] ?? '';
  const [first] = parts.cells;
  const name = text.slice(first?.start, first?.end);
  return cell === 0 || name.length > longestName ? title : `${title} (${name})`;
}

/** The statements of one block: its sentences, read with its list's lead-in or its table's header. */
function statementsOfBlock(reader: TextReader, block: Block): Statement[] {
  const introduction = block.kind === 'row' ? null : introductionOf(block.leadIn ?? '');
  return block.parts.sentences.map((sentence) =>
    readStatement(reader, block, sentence, introduction ?? contextOfCell(block, sentence.cell)),
  );
}

/** The statements of the blocks with these indexes, in order. */
export function statementsOf(reader: TextReader, policy: Policy, indexes: readonly number[]): Statement[] {
  return indexes.flatMap((index) => {
    const block = policy.blocks[index];
    return block ? statementsOfBlock(reader, block) : [];
  });
}
