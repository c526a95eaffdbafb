package org.parley.serve;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.parley.model.ProblemException;

/** Something the owner asked for that takes longer than a request may: what it is, how far it has come, what came of it. */
final class Job implements Runnable {
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED;

        boolean isOver() {
            return this == DONE || this == FAILED;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String id;
    private final String task;
    private final List<String> articles;
    private final Supplier<JsonElement> work;
    private final Instant asked = Instant.now();
    private Instant ended;
    private State state = State.QUEUED;
    private JsonElement result;

    /**
     * @param id the same for the same task
     * @param task {@code articles}, {@code backup} or {@code compact}
     * @param articles that it will write
     * @param work whose value the owner is told
     */
    Job(String id, String task, List<String> articles, Supplier<JsonElement> work) {
        this.id = id;
        this.task = task;
        this.articles = List.copyOf(articles);
        this.work = work;
    }

    String id() {
        return id;
    }

    List<String> articles() {
        return articles;
    }

    synchronized State state() {
        return state;
    }

    @Override
    public void run() {
        become(State.RUNNING, null);
        try {
            become(State.DONE, work.get());
        } catch (ProblemException e) {
            become(State.FAILED, new JsonPrimitive(e.getMessage()));
        } catch (RuntimeException | Error e) {
            become(State.FAILED, new JsonPrimitive("Parley itself failed (" + e + "); please report it"));
        }
    }

    private synchronized void become(State next, JsonElement outcome) {
        state = next;
        result = outcome;
        ended = next.isOver() ? Instant.now() : null;
    }

    synchronized JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("job", id);
        json.addProperty("task", task);
        json.addProperty("state", state.label());
        json.addProperty("asked", asked.truncatedTo(ChronoUnit.SECONDS).toString());
        if (ended != null) {
            json.addProperty("ended", ended.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        if (result != null) {
            json.add(state == State.FAILED ? "problem" : "result", result);
        }
        return json;
    }
}
