package org.parley.vocab;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;

/** The terms of the ontology, one constant each, spelt as there. */
public final class Parley {
    public static final String NS = "https://w3id.org/parley/ontology#";

    // Classes
    public static final Resource Article = type("Article");
    public static final Resource Passage = type("Passage");
    public static final Resource Claim = type("Claim");
    public static final Resource Run = type("Run");
    public static final Resource Actor = type("Actor");
    public static final Resource Person = type("Person");
    public static final Resource State = type("State");
    public static final Resource Organisation = type("Organisation");
    public static final Resource Office = type("Office");
    public static final Resource OfficeHolding = type("OfficeHolding");
    public static final Resource Place = type("Place");
    public static final Resource City = type("City");
    public static final Resource Region = type("Region");
    public static final Resource Country = type("Country");
    public static final Resource Venue = type("Venue");
    public static final Resource Location = type("Location");
    public static final Resource Talks = type("Talks");
    public static final Resource Meeting = type("Meeting");
    public static final Resource Participation = type("Participation");
    public static final Resource Moment = type("Moment");
    public static final Resource Position = type("Position");
    public static final Resource Standpoint = type("Standpoint");
    public static final Resource Statement = type("Statement");

    public static final Resource Resemblance = type("Resemblance");
    public static final Resource Judgement = type("Judgement");
    public static final Resource Appearance = type("Appearance");

    // Properties
    public static final Property source = property("source");
    public static final Property text = property("text");
    public static final Property contentHash = property("contentHash");
    public static final Property signature = property("signature");
    public static final Property copyOf = property("copyOf");
    public static final Property supports = property("supports");
    public static final Property supportedBy = property("supportedBy");
    public static final Property reportedIn = property("reportedIn");
    public static final Property evidence = property("evidence");
    public static final Property namedIn = property("namedIn");
    public static final Property contentPassage = property("contentPassage");
    public static final Property conditionPassage = property("conditionPassage");
    public static final Property cue = property("cue");
    public static final Property claimant = property("claimant");
    public static final Property relayedBy = property("relayedBy");
    public static final Property claimStatus = property("claimStatus");
    public static final Property confidence = property("confidence");
    public static final Property softwareVersion = property("softwareVersion");
    public static final Property engine = property("engine");
    public static final Property patternVersion = property("patternVersion");
    public static final Property authorityVersion = property("authorityVersion");
    public static final Property kind = property("kind");
    public static final Property person = property("person");
    public static final Property office = property("office");
    public static final Property of = property("of");
    public static final Property tenure = property("tenure");
    public static final Property place = property("place");
    public static final Property container = property("container");
    public static final Property within = property("within");
    public static final Property partOf = property("partOf");
    public static final Property eventStatus = property("eventStatus");
    public static final Property date = property("date");
    public static final Property begins = property("begins");
    public static final Property ends = property("ends");
    public static final Property minutes = property("minutes");
    public static final Property venue = property("venue");
    public static final Property dateTime = property("dateTime");
    public static final Property precision = property("precision");
    public static final Property event = property("event");
    public static final Property actor = property("actor");
    public static final Property role = property("role");
    public static final Property onBehalfOf = property("onBehalfOf");
    public static final Property holder = property("holder");
    public static final Property stance = property("stance");
    public static final Property content = property("content");
    public static final Property issue = property("issue");
    public static final Property issueScore = property("issueScore");
    public static final Property expresses = property("expresses");
    public static final Property addressee = property("addressee");
    public static final Property condition = property("condition");
    public static final Property takenAt = property("takenAt");
    public static final Property takenOn = property("takenOn");
    public static final Property speaker = property("speaker");
    public static final Property channel = property("channel");
    public static final Property mode = property("mode");
    public static final Property adjective = property("adjective");
    public static final Property demonym = property("demonym");
    public static final Property countryCode = property("countryCode");
    public static final Property belongsTo = property("belongsTo");
    public static final Property seatOf = property("seatOf");
    public static final Property localIri = property("localIri");
    public static final Property localLabel = property("localLabel");
    public static final Property possiblySame = property("possiblySame");
    public static final Property resembling = property("resembling");
    public static final Property reason = property("reason");
    public static final Property judgedSame = property("judgedSame");
    public static final Property first = property("first");
    public static final Property second = property("second");
    public static final Property appearsIn = property("appearsIn");

    private Parley() {}

    private static Resource type(String name) {
        return ResourceFactory.createResource(NS + name);
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(NS, name);
    }
}
