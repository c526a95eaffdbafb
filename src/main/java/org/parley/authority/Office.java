package org.parley.authority;

/**
 * A title of office as it was found.
 *
 * @param title in the singular, otherwise as worded: "minister of foreign affairs"
 * @param canonical the usual wording: "foreign minister"
 * @param kind what sort of office it is
 */
public record Office(String title, String canonical, Kind kind) {
    /** What sort of office it is; a deputy's is that of whom they deputise for. */
    public enum Kind {
        HEAD_OF_STATE,
        HEAD_OF_GOVERNMENT,
        ROYAL,
        MINISTER,
        /** Ambassadors, negotiators, mediators, delegates. */
        ENVOY,
        SPOKESPERSON,
        MILITARY,
        LEGISLATOR,
        /** Servants of international organisations. */
        INTERNATIONAL,
        /** Of parties and movements. */
        PARTY,
        RELIGIOUS,
        JUDICIAL,
        /** Of provinces and cities. */
        LOCAL,
        /** Of a state, but none of the above. */
        OFFICIAL,
        BUSINESS,
        /** Professions. */
        OTHER
    }
}
