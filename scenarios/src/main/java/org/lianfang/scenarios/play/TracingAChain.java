package org.lianfang.scenarios.play;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.scenarios.AskedFigure;
import org.lianfang.scenarios.apart.Site;
import org.lianfang.scenarios.city.TracedCity;
import org.lianfang.scenarios.cluster.Chain;
import org.lianfang.scenarios.cluster.Occasion;
import org.lianfang.scenarios.cluster.Source;
import org.lianfang.scenarios.testing.Campaign;
import org.lianfang.scenarios.testing.Stations;
import tools.jackson.databind.JsonNode;

/// What investigators do with two cases of the rounds: they tell the timeline, bring the lists of guests and
/// passengers, ask who was with the case, and decide about everybody who is proposed; then whoever is a contact gets
/// a place.
final class TracingAChain implements Act {

    private final Stage stage;
    private final TracedCity city;
    private final Chain chain;
    private final List<Site> sites;
    private final Api investigator;

    TracingAChain(Stage stage, TracedCity city) {
        this.stage = stage;
        this.city = city;
        var cast = stage.cast();
        var homes = cast.complete().stream()
                .flatMap(village -> cast.households().of(village).stream())
                .toList();
        var turnouts = Campaign.of(city, new Stations(city, cast.divisions()), homes, cast.names());
        this.chain = new Chain(city, homes, turnouts);
        this.sites = Site.of(city, cast.divisions());
        this.investigator = stage.machine("INVESTIGATOR");
    }

    @Override
    public void staff() {
        new PlacingPeople(stage).open(sites);
    }

    @Override
    public long perform(Settled people) {
        var cases = new HashMap<Source, String>();
        chain.sources().forEach(source -> cases.put(source, caseOf(source)));
        chain.sources().forEach(source -> tell(source, cases.getOrDefault(source, "")));
        chain.sources().forEach(source -> decide(source, cases.getOrDefault(source, "")));
        new Waiting("places for all contacts").until(this::everybodyIsListed);
        var placing = new PlacingPeople(stage);
        List<String> left = List.of();
        for (var site : sites) {
            left = placing.intoRooms(stage.cast().areaKey(), site.id());
        }
        placing.begin(left);
        placing.atHome(stage.cast().areaKey());
        return 0;
    }

    /// The case that somebody has become: the server makes it from their positive single sample.
    private String caseOf(Source source) {
        return new Waiting("a case for each positive sample").forSome(() -> cases().get(source.person()));
    }

    private Map<UUID, String> cases() {
        var cases = new HashMap<UUID, String>();
        for (var line : investigator.all("/api/cases?area=" + stage.cast().areaKey())) {
            if (line.hasNonNull("residentId")) {
                cases.put(
                        UUID.fromString(line.path("residentId").asString()),
                        line.path("id").asString());
            }
        }
        return cases;
    }

    private void tell(Source source, String id) {
        var path = "/api/cases/" + id;
        var known = investigator.get(path);
        if (!known.hasNonNull("isolatedAt")) {
            investigator.put(path, TracingItems.isolated(known, source));
        }
        var step = stage.progress()
                .begin(
                        "timeline of case " + source.generation(),
                        source.occasions().size());
        for (var occasion : source.occasions()) {
            investigator.post(path + "/timeline", TracingItems.stay(occasion));
            investigator.upload(listPath(occasion), "list.csv", TracingItems.list(occasion));
            step.advanced(1);
        }
        step.done();
    }

    private String listPath(Occasion occasion) {
        return "/api/presence-lists/import?area=" + stage.cast().areaKey() + "&setting=" + occasion.setting()
                + "&from=" + TestingItems.moment(occasion.fromMillis()) + "&to="
                + TestingItems.moment(occasion.toMillis()) + "&place="
                + URLEncoder.encode(occasion.place(), StandardCharsets.UTF_8);
    }

    private void decide(Source source, String id) {
        var open =
                proposed(id).stream().filter(one -> !one.hasNonNull("contact")).toList();
        var step = stage.progress().begin("contacts of case " + source.generation(), open.size());
        for (var one : open) {
            investigator.post(
                    "/api/cases/" + id + "/contacts", TracingItems.decision(city, source, one, verdict(source, one)));
            step.advanced(1);
        }
        step.done();
    }

    private TracingItems.Verdict verdict(Source source, JsonNode proposal) {
        var person = UUID.fromString(proposal.path("personId").asString());
        if (!chain.rejected(source).contains(person)) {
            return TracingItems.Verdict.A_CONTACT;
        }
        return chain.sources().stream().anyMatch(one -> one.person().equals(person))
                ? TracingItems.Verdict.THE_SOURCE
                : TracingItems.Verdict.NOT_THERE;
    }

    /// Without weak signals: nothing follows from them.
    private List<JsonNode> proposed(String id) {
        var answer = new Waiting("the presences of all days")
                .forSome(() ->
                        investigator.get("/api/presences/state").path("ready").asBoolean()
                                ? investigator.get("/api/cases/" + id + "/proposals")
                                : null);
        return answer.path("people")
                .valueStream()
                .filter(one -> !one.path("lead").asBoolean())
                .toList();
    }

    private boolean everybodyIsListed() {
        var listed = new HashSet<>(placed());
        stage.machine("DUTY_LEAD")
                .all("/api/isolation/quarantines?area=" + stage.cast().areaKey())
                .forEach(one -> listed.add(
                        UUID.fromString(one.path("person").path("residentId").asString())));
        return listed.containsAll(chain.underMeasures());
    }

    private Set<UUID> placed() {
        var lead = stage.machine("DUTY_LEAD");
        var apart = new ArrayList<JsonNode>();
        lead.all("/api/isolation/board?area=" + stage.cast().areaKey())
                .forEach(room -> room.path("people").forEach(apart::add));
        apart.addAll(lead.all("/api/isolation/at-home?area=" + stage.cast().areaKey()));
        var people = new HashSet<UUID>();
        apart.forEach(one ->
                people.add(UUID.fromString(one.path("person").path("residentId").asString())));
        return people;
    }

    @Override
    public List<AskedFigure> figures() {
        return new LookingAtAChain(chain, investigator, cases(), placed()).tell();
    }
}
