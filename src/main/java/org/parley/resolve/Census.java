package org.parley.resolve;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the people, or the meetings, of all articles and says who or which is one; after a change it looks only at
 * those whom the change can concern. What it says is the same as if it had looked at all of them anew.
 *
 * @param <P> what tells who one is
 */
public final class Census<P> {
    /** By which it is decided who is one. */
    public interface Rules<P> {
        /** What those have in common who may be one. */
        Set<String> blocks(P profile);

        /** @param profiles all members of a number of blocks, and of all blocks that these are in, too */
        Identities resolve(SortedMap<Member, P> profiles, Judgements judgements);
    }

    private final Rules<P> rules;
    private final Map<Member, P> profiles = new HashMap<>();
    private final Map<P, P> same = new HashMap<>();
    private final Map<String, Set<Member>> blocks = new HashMap<>();
    private final Map<String, SortedSet<Member>> articles = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private Collection<Judgement> judgements = List.of();

    public Census(Rules<P> rules) {
        this.rules = rules;
    }

    /** Takes in what an article tells, in place of what it told before. */
    public void put(String article, SortedMap<Member, P> told) {
        SortedSet<Member> before = articles.getOrDefault(article, new TreeSet<>());
        before.forEach(member -> blocksOf(member).forEach(block -> {
            touched.add(block);
            blocks.get(block).remove(member);
        }));
        before.forEach(profiles::remove);
        told.forEach((member, profile) -> {
            profiles.put(member, same.computeIfAbsent(profile, known -> known));
            blocksOf(member).forEach(block -> {
                touched.add(block);
                blocks.computeIfAbsent(block, key -> new HashSet<>()).add(member);
            });
        });
        articles.put(article, new TreeSet<>(told.keySet()));
    }

    public void remove(String article) {
        put(article, new TreeMap<>());
        articles.remove(article);
    }

    /** Everybody in the article, in order. */
    public SortedSet<Member> members(String article) {
        return articles.getOrDefault(article, new TreeSet<>());
    }

    /** What the article tells of everybody in it. */
    public SortedMap<Member, P> told(String article) {
        SortedMap<Member, P> told = new TreeMap<>();
        members(article).forEach(member -> told.put(member, profiles.get(member)));
        return told;
    }

    /** Puts these judgements in place of all former ones. */
    public void judge(Collection<Judgement> given) {
        touch(judgements);
        judgements = List.copyOf(given);
        touch(judgements);
    }

    private void touch(Collection<Judgement> on) {
        pairs(on).members().stream().map(this::blocksOf).forEach(touched::addAll);
    }

    /** Touches everybody. */
    public void reconsider() {
        touched.addAll(blocks.keySet());
    }

    /** As if nothing had changed since the last {@link #settle()}. */
    public void forget() {
        touched.clear();
    }

    /** Who everybody is whom a change since the last time can concern. */
    public Identities settle() {
        Judgements pairs = pairs(judgements);
        Identities settled = rules.resolve(concerned(pairs), pairs);
        touched.clear();
        return settled;
    }

    private Judgements pairs(Collection<Judgement> on) {
        return Judgements.of(on, profiles::containsKey);
    }

    /** All members of touched blocks and of the blocks that these are in, and so on; judgements join blocks, too. */
    private SortedMap<Member, P> concerned(Judgements pairs) {
        Map<Member, Set<Member>> judgedWith = pairs.partners();
        SortedMap<Member, P> concerned = new TreeMap<>();
        Set<String> seen = new HashSet<>(touched);
        Deque<String> open = new ArrayDeque<>(touched);
        while (!open.isEmpty()) {
            Deque<Member> members = new ArrayDeque<>(blocks.getOrDefault(open.remove(), Set.of()));
            while (!members.isEmpty()) {
                Member member = members.remove();
                if (concerned.put(member, profiles.get(member)) == null) {
                    blocksOf(member).stream().filter(seen::add).forEach(open::add);
                    members.addAll(judgedWith.getOrDefault(member, Set.of()));
                }
            }
        }
        return concerned;
    }

    private Set<String> blocksOf(Member member) {
        return rules.blocks(profiles.get(member));
    }
}
