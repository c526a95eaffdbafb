package org.parley.extract;

import java.util.List;
import org.parley.authority.Authority;
import org.parley.authority.GivenNames;
import org.parley.authority.Offices;

/** What is known of the world and of English before an article is read; the same for all articles. */
record Knowledge(
        Authority authority,
        GivenNames givenNames,
        OfficeTitles titles,
        List<OfficeFrame> officeFrames,
        Factuality factuality) {
    static Knowledge of(Authority authority) {
        return new Knowledge(
                authority,
                GivenNames.load(),
                new OfficeTitles(Offices.load()),
                OfficeFrame.load(),
                new Factuality(Lexicon.load()));
    }
}
