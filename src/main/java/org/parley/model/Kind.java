package org.parley.model;

/** What sort of thing a mention or an entity is; the most special one that is known. */
public enum Kind {
    PERSON(Category.ACTOR),
    STATE(Category.ACTOR),
    ORGANISATION(Category.ACTOR),
    INTERNATIONAL_ORGANISATION(Category.ACTOR),
    BLOC(Category.ACTOR),
    GOVERNMENT_BODY(Category.ACTOR),
    ARMED_GROUP(Category.ACTOR),
    MOVEMENT(Category.ACTOR),
    PARTY(Category.ACTOR),
    MEDIA(Category.ACTOR),
    COMPANY(Category.ACTOR),
    /** Somebody who is described but not named: a source, diplomats, observers, a document that "says". */
    UNNAMED(Category.ACTOR),
    CITY(Category.PLACE),
    REGION(Category.PLACE),
    COUNTRY(Category.PLACE),
    VENUE(Category.PLACE),
    PLACE(Category.PLACE),
    TALKS(Category.EVENT),
    MEETING(Category.EVENT);

    /** The three disjoint worlds of the graph. */
    public enum Category {
        ACTOR,
        PLACE,
        EVENT
    }

    private final Category category;

    Kind(Category category) {
        this.category = category;
    }

    public Category category() {
        return category;
    }

    /** Whether this is an actor other than a person, a state or somebody unnamed. */
    public boolean isOrganisation() {
        return category == Category.ACTOR && this != PERSON && this != STATE && this != UNNAMED;
    }
}
