package dev.jarbase.bootstrap;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A superuser who does over HTTP what clients usually do, some hundred requests in all. */
final class TrainingVisitor {
    private static final int ROUNDS = 30;
    private static final String RECORDS = "/api/collections/training/records";
    private static final String OWNER_RECORDS = "/api/collections/owners/records";
    private static final String TEAM_RECORDS = "/api/collections/teams/records";
    private static final String BOUNDARY = "only-for-training";
    private static final String CONTENT = "\u0001some bytes\n".repeat(10_000);
    private static final String FILTER =
            URLEncoder.encode("(number > 1 && owner.email ~ 'visitor') || done = false", StandardCharsets.UTF_8);
    private static final String COLLECTION = """
        {"name": "training", "type": "base", "listRule": "", "viewRule": "@request.auth.id != '' || number > 0",
         "fields": [{"name": "title", "type": "text", "required": true}, {"name": "number", "type": "number"},
          {"name": "done", "type": "bool"},
          {"name": "owner", "type": "relation", "collectionId": "trainingowners0", "cascadeDelete": true},
          {"name": "data", "type": "json"}, {"name": "kind", "type": "select", "values": ["a", "b"]},
          {"name": "file", "type": "file", "maxSelect": 1, "maxSize": 5000000},
          {"name": "updated", "type": "autodate", "onCreate": true, "onUpdate": true}]}\
        """;
    private static final String TEAMS = """
        {"id": "trainingteams00", "name": "teams", "type": "base", "fields": [{"name": "name", "type": "text"}]}\
        """;
    private static final String OWNERS = """
        {"id": "trainingowners0", "name": "owners", "type": "auth",
         "fields": [{"name": "password", "type": "password", "cost": 4, "hidden": true, "system": true, "required": true},
          {"name": "team", "type": "relation", "collectionId": "trainingteams00", "cascadeDelete": true}]}\
        """;

    private final HttpClient client;
    private final String base;
    private final String token;

    private TrainingVisitor(HttpClient client, String base, String token) {
        this.client = client;
        this.base = base;
        this.token = token;
    }

    static TrainingVisitor signIn(String base, String email, String password) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        TrainingVisitor guest = new TrainingVisitor(client, base, "");
        String credentials = "{\"identity\": \"" + email + "\", \"password\": \"" + password + "\"}";
        String answer = guest.ask("POST", "/api/collections/_superusers/auth-with-password", credentials);
        return new TrainingVisitor(client, base, text(answer, "token"));
    }

    void visit() throws IOException, InterruptedException {
        ask("POST", "/api/collections", TEAMS);
        ask("POST", "/api/collections", OWNERS);
        ask("POST", "/api/collections", COLLECTION);
        ask("GET", "/api/collections?page=1&sort=-name", "");
        ask("GET", "/api/settings", "");
        ask("PATCH", "/api/settings", "{\"batch\": {\"enabled\": true}}");
        for (int round = 1; round <= ROUNDS; round++) {
            String team = text(ask("POST", TEAM_RECORDS, "{\"name\": \"a team\"}"), "id");
            String owner = createOwner(team, "first" + round);
            String other = createOwner(team, "second" + round);
            createOwner(team, "third" + round);
            changeRecords(owner, round);
            changeRecords(other, round);
            readRecords();
            keepFile();
            ask("DELETE", OWNER_RECORDS + "/" + other, "");
            ask("DELETE", TEAM_RECORDS + "/" + team, "");
        }
    }

    private String createOwner(String team, String name) throws IOException, InterruptedException {
        String owner = """
            {"email": "%s@example.com", "password": "only for training", "passwordConfirm": "only for training",
             "team": "%s"}\
            """.formatted(name, team);
        return text(ask("POST", OWNER_RECORDS, owner), "id");
    }

    private void changeRecords(String owner, int round) throws IOException, InterruptedException {
        String record =
                "{\"title\": \"number " + round + "\", \"number\": " + round + ".5, \"done\": true, \"owner\": \""
                        + owner + "\", \"data\": {\"list\": [1, null, \"x\"]}, \"kind\": \"a\"}";
        String id = text(ask("POST", RECORDS, record), "id");
        ask("PATCH", RECORDS + "/" + id, "{\"number+\": 1, \"title\": \"changed\"}");
        ask("GET", RECORDS + "/" + id + "?expand=owner&fields=*,expand.owner.id", "");
        String created = text(ask("POST", RECORDS, record), "id");
        ask("DELETE", RECORDS + "/" + created, "");
        ask("POST", "/api/batch", """
            {"requests": [{"method": "POST", "url": "%s", "body": %s}]}\
            """.formatted(RECORDS, record));
    }

    private void readRecords() throws IOException, InterruptedException {
        ask("GET", RECORDS + "?perPage=20&sort=-updated,title&expand=owner", "");
        ask("GET", RECORDS + "?filter=" + FILTER, "");
        ask("POST", "/api/collections/_superusers/auth-refresh", "");
        ask("GET", "/api/health", "");
        ask("GET", "/page.html", "");
        ask("OPTIONS", RECORDS, "");
    }

    private void keepFile() throws IOException, InterruptedException {
        String form = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nwith a file\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + CONTENT + "\r\n--" + BOUNDARY + "--\r\n";
        String kept = ask("POST", RECORDS, "multipart/form-data; boundary=" + BOUNDARY, form);
        ask("GET", "/api/files/training/" + text(kept, "id") + "/" + text(kept, "file"), "");
        ask("DELETE", RECORDS + "/" + text(kept, "id"), "");
    }

    private String ask(String method, String path, String body) throws IOException, InterruptedException {
        return ask(method, path, "application/json", body);
    }

    private String ask(String method, String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .header("Origin", base)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", token);
        }
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(
                    method + " " + path + " was answered with " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static String text(String answer, String member) throws IOException {
        if (JsonReader.parse(answer) instanceof JsonValue.Obj object
                && object.get(member).orElse(JsonValue.NULL) instanceof JsonValue.Text(String value)) {
            return value;
        }
        throw new IOException("no " + member + " in " + answer);
    }
}
