const listed = (names: string): readonly string[] => names.trim().split(/\s+/);

/** The languages that a user can be given. Labels stay as they are: the local org has no translations. */
export const languages = listed(`
  en_US de es fr it ja ko pt_BR zh_CN zh_TW da fi nl_NL no ru sv th es_MX
  ar bg cs el en_GB hr hu in iw pl pt_PT ro sk sl tr uk vi
`);

/** The locales that a user can be given, by which dates and numbers are written. */
export const locales = listed(`
  en_US en_AU en_CA en_GB en_IE en_IN en_NZ en_SG en_ZA
  de_DE de_AT de_CH es_ES es_MX fr_FR fr_BE fr_CA fr_CH it_IT it_CH nl_NL nl_BE pt_BR pt_PT
  da_DK fi_FI no_NO sv_SE pl_PL cs_CZ hu_HU ro_RO el_GR tr_TR
  ja_JP ko_KR zh_CN zh_TW th_TH vi_VN hi_IN ar_AE iw_IL
`);
