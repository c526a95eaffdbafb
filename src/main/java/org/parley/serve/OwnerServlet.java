package org.parley.serve;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import org.parley.model.ProblemException;
import org.parley.store.Store;

/**
 * What only the owner may do: {@code POST /articles}, {@code DELETE /articles/NAME}, {@code POST /backup}, {@code POST
 * /compact}, and {@code GET /jobs/ID} to see what became of it.
 */
final class OwnerServlet extends HttpServlet {
    static final List<String> ADDRESSES =
            List.of("/articles", "/articles/*", "/backup", "/compact", "/jobs", "/jobs/*");
    private static final long serialVersionUID = 1;
    private static final String ARTICLES = "/articles";
    private static final String JOBS = "/jobs/";
    private static final DateTimeFormatter BACKUP = DateTimeFormatter.ofPattern("'parley-'uuuuMMdd'T'HHmmss'Z'");
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private final transient Store store;
    private final transient Owner owner;
    private final transient Jobs jobs;
    private final transient Limits limits;

    OwnerServlet(Store store, Owner owner, Jobs jobs, Limits limits) {
        this.store = store;
        this.owner = owner;
        this.jobs = jobs;
        this.limits = limits;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = new Exchange(request, response);
        response.setHeader("Cache-Control", "no-store");
        try {
            if (!owner.token().isShownBy(request.getHeader("Authorization"))) {
                response.setHeader("WWW-Authenticate", "Bearer");
                throw new Refusal(401, "This needs the owner's token.");
            }
            answer(request.getMethod(), exchange);
        } catch (Refusal e) {
            refuse(exchange, e);
        } catch (ProblemException e) {
            refuse(exchange, new Refusal(status(e), e.getMessage()));
        }
    }

    private void answer(String method, Exchange exchange) {
        String path = exchange.path();
        if (path.equals(ARTICLES) && method.equals("POST")) {
            post(exchange);
        } else if (path.startsWith(ARTICLES) && method.equals("DELETE")) {
            delete(exchange);
        } else if (path.equals("/backup") && method.equals("POST")) {
            submit(job("backup", this::backUp), exchange);
        } else if (path.equals("/compact") && method.equals("POST")) {
            submit(job("compact", this::compact), exchange);
        } else if (path.startsWith(JOBS) && method.equals("GET")) {
            Job job = jobs.job(path.substring(JOBS.length()))
                    .orElseThrow(() -> new Refusal(404, "There is no such job; old ones are forgotten."));
            send(200, job, exchange);
        } else {
            throw new Refusal(
                    405, "There are POST /articles, DELETE /articles/NAME, POST /backup, POST /compact, GET /jobs/ID.");
        }
    }

    private void post(Exchange exchange) {
        exchange.response().setHeader("Accept-Post", Posted.MEDIA_TYPES);
        Posted posted = Posted.of(exchange.request(), limits.maxBody());
        Intake.Batch batch = owner.intake().accept(posted.submission());
        submit(new Job(posted.id(), "articles", batch.articles(), () -> report(batch.read())), exchange);
    }

    private void delete(Exchange exchange) {
        String path = exchange.path();
        String name = path.length() > ARTICLES.length() + 1
                ? URLDecoder.decode(path.substring(ARTICLES.length() + 1).replace("+", "%2B"), StandardCharsets.UTF_8)
                : exchange.request().getParameter("name");
        if (name == null || name.isBlank()) {
            throw new Refusal(400, "Which article? DELETE /articles/NAME, or /articles?name=URL.");
        }
        if (jobs.isExpected(name)) {
            throw new Refusal(409, "This article is being read just now; ask again when that is done.");
        }
        if (!store.remove(name)) {
            throw new Refusal(404, "There is no article of this name.");
        }
        exchange.response().setStatus(204);
    }

    private static Job job(String task, Supplier<JsonElement> work) {
        return new Job(task, task, List.of(), work);
    }

    private JsonElement backUp() {
        Path copy = owner.backups().resolve(BACKUP.format(ZonedDateTime.now(ZoneOffset.UTC)));
        store.copyTo(copy);
        JsonObject json = new JsonObject();
        json.addProperty("backup", copy.getFileName().toString());
        return json;
    }

    private JsonElement compact() {
        store.compact();
        return new JsonObject();
    }

    private void submit(Job asked, Exchange exchange) {
        Job job = jobs.submit(asked);
        exchange.response().setHeader("Location", exchange.root() + JOBS.substring(1) + job.id());
        send(202, job, exchange);
    }

    private static void send(int status, Job job, Exchange exchange) {
        exchange.send(status, "application/json", GSON.toJson(job.toJson()) + "\n");
    }

    private static JsonElement report(List<Intake.Report> reports) {
        JsonArray articles = new JsonArray();
        for (Intake.Report report : reports) {
            JsonObject article = new JsonObject();
            article.addProperty("article", report.article());
            article.addProperty("outcome", report.outcome());
            report.problem().ifPresent(problem -> article.addProperty("problem", problem));
            article.add("facts", GSON.toJsonTree(report.facts()));
            articles.add(article);
        }
        return articles;
    }

    private static void refuse(Exchange exchange, Refusal refusal) {
        if (refusal.retryAfter() > 0) {
            exchange.response().setHeader("Retry-After", String.valueOf(refusal.retryAfter()));
        }
        exchange.send(refusal.status(), "text/plain", refusal.getMessage() + "\n");
    }

    private static int status(ProblemException e) {
        return switch (e.problem()) {
            case MALFORMED, NO_ARTICLE, LANGUAGE, USAGE -> 422;
            case TOO_LARGE -> 413;
            default -> 503;
        };
    }
}
