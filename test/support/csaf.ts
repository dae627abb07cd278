const tree = {
  branches: [
    {
      category: 'vendor',
      name: '風車ソフト',
      branches: [
        {
          category: 'product_name',
          name: 'Kazaguruma Gateway',
          branches: [
            {
              category: 'product_version',
              name: '2.1',
              product: { name: 'Kazaguruma Gateway 2.1', product_id: 'P1' },
            },
            {
              category: 'product_version_range',
              name: '<2.0',
              product: { name: 'Kazaguruma Gateway <2.0', product_id: 'P2' },
            },
          ],
        },
      ],
    },
  ],
}

/** A CSAF 2.0 advisory of a made-up maker, as it lies in a file. */
export const csaf = (version = '1.0.0', day = '2025-11-20'): string =>
  JSON.stringify(
    {
      document: {
        category: 'csaf_security_advisory',
        csaf_version: '2.0',
        title: '認証の回避',
        publisher: { category: 'vendor', namespace: 'https://kazaguruma.example', name: '風車ソフト' },
        notes: [{ category: 'summary', text: '細工した要求で認証を回避できます。' }],
        tracking: {
          id: 'KZ-2025-001',
          version,
          status: 'final',
          initial_release_date: '2025-11-20T00:00:00Z',
          current_release_date: `${day}T00:00:00Z`,
        },
      },
      product_tree: tree,
      vulnerabilities: [
        {
          cve: 'CVE-2025-00001',
          product_status: { known_affected: ['P1', 'P2'] },
          scores: [
            {
              products: ['P1'],
              cvss_v3: { vectorString: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N' },
              cvss_v4: { vectorString: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N' },
            },
          ],
        },
      ],
    },
    null,
    2,
  )
