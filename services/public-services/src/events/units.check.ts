import { answerTo, nodesOf, type Entry, type ProjectionCheck } from '@lien-thong/kit/reconcile';

interface Node {
  readonly code: string;
  readonly fullName: string;
  readonly level: string;
  readonly parent: { readonly code: string } | null;
  readonly committee: { readonly code: string } | null;
  readonly formerUnits: readonly {
    readonly fullName: string;
    readonly district: string | null;
    readonly province: string | null;
  }[];
}

const UNIT =
  'code fullName level parent { code } committee { code } formerUnits { fullName district province }';
const PROVINCES = `{ provinces { ${UNIT} } }`;
const COMMUNES = `query ($province: ID!, $after: String) {
  communes(province: $province, first: 100, after: $after) {
    nodes { ${UNIT} }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** The graph lists the units of today: one that has gone into another is compared no more. */
export const unitsCheck: ProjectionCheck = {
  projection: 'public-services.units',
  async *owned(ask) {
    const { provinces } = await answerTo<{ provinces: readonly Node[] }>(ask, PROVINCES);
    for (const province of provinces) {
      yield entryOf(province);
      const communes = nodesOf<Node>(ask, COMMUNES, (data) => data.communes, { province: province.code });
      for await (const commune of communes) yield entryOf(commune);
    }
  },
  kept: `
    SELECT code AS key, jsonb_build_object(
             'fullName', full_name, 'level', level, 'parent', parent_code, 'committee', committee_code,
             'names', (SELECT jsonb_agg(name) FROM unit_name WHERE unit_code = unit.code)) AS value
    FROM unit_state unit
    WHERE NOT EXISTS (
      SELECT FROM key_succession WHERE register = 'unit' AND key = unit.code AND effective_on <= $1::date)`,
};

function entryOf({ code, fullName, level, parent, committee, formerUnits }: Node): Entry {
  const former = formerUnits.map((unit) =>
    [unit.fullName, unit.district, unit.province].filter((part) => part !== null).join(', '),
  );
  return [
    code,
    {
      ...{ fullName, level, parent: parent?.code, committee: committee?.code },
      names: [fullName, ...new Set(former)],
    },
  ];
}
