package org.parley.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Role;
import org.parley.model.Tenure;

/** Finds who is what at talks by the office he holds: chief negotiators, heads of delegations, mediators. */
final class OfficeRoles {
    private static final Set<String> LEADS =
            Set.of("negotiator", "delegation head", "delegation leader", "delegation chief", "team leader");

    private final Reading reading;

    OfficeRoles(Reading reading) {
        this.reading = reading;
    }

    /** Chief negotiators and mediators are so at the meeting that the article is about. */
    Stream<Presence> all() {
        return reading.offices().stream()
                .flatMap(office -> role(office).stream()
                        .flatMap(role -> reading.occurrences().stream()
                                .filter(occurrence -> occurrence.mention().equals(office.person()))
                                .limit(1)
                                .map(occurrence -> new Presence(
                                        occurrence.sentence(),
                                        occurrence.head(),
                                        Optional.empty(),
                                        office.person(),
                                        role,
                                        Optional.empty(),
                                        office.of()
                                                .filter(of -> of.kind() != Kind.PERSON)
                                                .or(() -> reading.polity(office.person()))))));
    }

    /** The envoy of an organisation of states at talks that are not its own. */
    private static boolean isAboveParties(Mention organisation) {
        return organisation.kind() == Kind.INTERNATIONAL_ORGANISATION || organisation.kind() == Kind.BLOC;
    }

    private Optional<Role> role(Office office) {
        String title = office.title().toLowerCase(Locale.ROOT);
        if (office.tenure() != Tenure.CURRENT) {
            return Optional.empty();
        }
        boolean goodOffices = title.matches(".*\\b(envoy|representative)\\b.*")
                && office.of().filter(OfficeRoles::isAboveParties).isPresent();
        if (title.matches(".*\\b(mediator|facilitator)\\b.*") || goodOffices) {
            return Optional.of(Role.MEDIATOR);
        }
        String words = reading.text().text(office.span()).toLowerCase(Locale.ROOT);
        boolean lead = title.matches("(co-)?(head|leader|chief)") && words.matches(".*\\b(delegation|team|panel)\\b.*")
                || LEADS.stream().anyMatch(title::endsWith)
                || title.matches("(head|leader|chief) of .*(delegation|team|panel).*");
        return lead ? Optional.of(Role.DELEGATION_LEAD) : Optional.empty();
    }
}
