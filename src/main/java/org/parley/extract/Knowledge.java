package org.parley.extract;

import org.parley.authority.Authority;
import org.parley.authority.GivenNames;
import org.parley.authority.Offices;

/** What is known of the world before an article is read; the same for all articles. */
record Knowledge(Authority authority, GivenNames givenNames, OfficeTitles titles) {
    static Knowledge of(Authority authority) {
        return new Knowledge(authority, GivenNames.load(), new OfficeTitles(Offices.load()));
    }
}
