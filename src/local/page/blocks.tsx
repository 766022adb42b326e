import { useContext } from 'react';
import { Message as BlockMessage } from 'slack-blocks-to-jsx';
import { type Element, ElementView, type Held } from './elements.tsx';
import { Known } from './known.ts';
import type { Block } from './server.ts';

type Props = {
  blocks: Block[];
  dark: boolean;
  /** Something was pressed or filled in. */
  onAct: (block: Block, element: Element, held: Held) => void;
  errors?: Record<string, string>;
};

type Library = React.ComponentProps<typeof BlockMessage>['blocks'];

/** Blocks as Slack draws them. */
export function Blocks({ blocks, dark, onAct, errors = {} }: Props) {
  return blocks.map((block, index) => (
    // Blocks have no identity but their place in the message.
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      key={`${block.type}-${index}`}
      className={`block ${block.type}`}
      {...(block.type === 'table' && TABLE_REGION)}
    >
      <OneBlock block={block} dark={dark} onAct={onAct} error={errors[block.block_id ?? '']} />
    </div>
  ));
}

/** A table that is wider than the screen is scrolled, with keys too. */
const TABLE_REGION = { tabIndex: 0, role: 'group', 'aria-label': 'Table' } as const;

function OneBlock({
  block,
  dark,
  onAct,
  error,
}: Omit<Props, 'blocks' | 'errors'> & { block: Block; error: string | undefined }) {
  if (block.type === 'actions') {
    const elements = block.elements as Element[];
    return (
      <div className="elements">
        {elements.map((element) => (
          <ElementView
            key={element.action_id}
            element={element}
            label={labelOf(element)}
            onChange={(held) => onAct(block, element, held)}
          />
        ))}
      </div>
    );
  }
  if (block.type === 'input') return <InputBlock block={block} onAct={onAct} error={error} />;
  const accessory = block.accessory as Element | undefined;
  if (block.type === 'section' && accessory && accessory.type !== 'image') {
    const { accessory: _, ...text } = block;
    return (
      <div className="with-accessory">
        <Drawn block={text as Block} dark={dark} />
        <ElementView
          element={accessory}
          label={labelOf(accessory)}
          onChange={(held) => onAct(block, accessory, held)}
        />
      </div>
    );
  }
  return <Drawn block={block} dark={dark} />;
}

const labelOf = (element: Element) => element.placeholder?.text ?? element.text?.text ?? element.type;

function InputBlock({
  block,
  onAct,
  error,
}: {
  block: Block;
  onAct: Props['onAct'];
  error: string | undefined;
}) {
  const element = block.element as Element;
  const label = (block.label as { text: string }).text;
  const hint = (block.hint as { text: string } | undefined)?.text;
  return (
    <div className="input">
      <span className="label">
        {label} {block.optional === true && <small>(optional)</small>}
      </span>
      <ElementView inForm element={element} label={label} onChange={(held) => onAct(block, element, held)} />
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      {hint && <small>{hint}</small>}
    </div>
  );
}

/** Everything without a press: drawn by the library. */
function Drawn({ block, dark }: { block: Block; dark: boolean }) {
  const { people, channels, app } = useContext(Known);
  const users = [...people, { id: app.userId, realName: app.name }].map(({ id, realName }) => ({
    id,
    name: realName,
  }));
  return (
    <BlockMessage
      withoutWrapper
      data={{ users, channels: [...channels] }}
      blocks={[block] as unknown as Library}
      name=""
      logo=""
      theme={dark ? 'dark' : 'light'}
    />
  );
}
