import { actor } from './row.ts'

/** Armed groups that fight in many countries. */
export const TRANSNATIONAL_GROUPS = [
  actor(
    'al-qaeda',
    'Al-Qaeda',
    'rebel-group',
    'AF PK',
    "Al Qaeda|al-Qaida|Al-Qaida|Al Qaida|Al-Qaedah|Al-Qa'ida|AQ|al Qaeda",
    { from: 1988 },
  ),
  actor(
    'aqis',
    'Al-Qaeda in the Indian Subcontinent',
    'rebel-group',
    'PK BD IN AF',
    'Al Qaeda in the Indian Sub-continent|Al-Qaeda Indian Subcontinent|Al Qaeda in Indian Subcontinent|al-Qaida in the Indian Subcontinent|AQIS',
    { parent: 'al-qaeda', from: 2014 },
  ),
  actor(
    'is',
    'Islamic State',
    'rebel-group',
    'SY IQ',
    "Islamic State in Iraq and Syria|Islamic State of Iraq and Syria|Islamic State of Iraq and the Levant|Islamic State of Iraq and al-Sham|IS|ISIS|ISIL|Daesh|Daish|Da'esh|DAESH|Da'ish|Islamic State group",
    { from: 2004 },
  ),
  actor(
    'iskp',
    'Islamic State Khorasan Province',
    'rebel-group',
    'AF PK',
    'Islamic State in Khorasan Province|Islamic State-Khorasan|Islamic State Khorasan|Islamic State Khurasan|Islamic State of Khorasan|Islamic State in the Khorasan Province|IS-Khorasan|ISKP|ISK|IS-K|IS-KP|ISIS-K|Khorasan group|Wilayat Khorasan|Daesh-Khorasan|Daesh Khorasan|Khorasan Province',
    { parent: 'is', from: 2015 },
  ),
  actor(
    'ispp',
    'Islamic State Pakistan Province',
    'rebel-group',
    'PK',
    'Islamic State in Pakistan|Islamic State-Pakistan Province|ISPP|Wilayah Pakistan',
    { parent: 'is', from: 2019 },
  ),
  actor(
    'etim',
    'Turkistan Islamic Party',
    'rebel-group',
    'CN AF PK',
    'East Turkestan Islamic Movement|Eastern Turkistan Islamic Movement|East Turkistan Islamic Movement|Turkestan Islamic Party|Turkistan Islamic Movement|ETIM|ETLO|TIP|ETIM/TIP',
  ),
  actor('imu', 'Islamic Movement of Uzbekistan', 'rebel-group', 'UZ AF PK', 'Islamic Movement Uzbekistan|IMU'),
  actor('iju', 'Islamic Jihad Union', 'rebel-group', 'UZ AF PK', 'IJU|Islamic Jihad Group'),
] as const
