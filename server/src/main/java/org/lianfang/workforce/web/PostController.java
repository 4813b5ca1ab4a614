package org.lianfang.workforce.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.lianfang.workforce.model.MemberRole;
import org.lianfang.workforce.model.Post;
import org.lianfang.workforce.model.Team;
import org.lianfang.workforce.usecase.FormingTeams;
import org.lianfang.workforce.usecase.SettingUpPosts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Teams and posts.
@RestController
class PostController {

    private final FormingTeams teams;
    private final SettingUpPosts posts;

    PostController(FormingTeams teams, SettingUpPosts posts) {
        this.teams = teams;
        this.posts = posts;
    }

    /// A team as the register answers it.
    record TeamLine(
            UUID id, String name, AreaKey areaKey, @Nullable UUID organisationId, List<UUID> memberIds) {

        static TeamLine of(Team team) {
            return new TeamLine(
                    Objects.requireNonNull(team.id()),
                    team.name(),
                    team.areaKey(),
                    team.organisationId(),
                    team.memberIds());
        }
    }

    /// A post as the register answers it.
    record PostLine(
            UUID id,
            String name,
            AreaKey areaKey,
            Post.PlaceKind placeKind,
            @Nullable String placeId,
            List<MemberRole> roles,
            int minimum) {

        static PostLine of(Post post) {
            return new PostLine(
                    Objects.requireNonNull(post.id()),
                    post.name(),
                    post.areaKey(),
                    post.placeKind(),
                    post.placeId(),
                    post.roles(),
                    Objects.requireNonNull(post.minimum()));
        }
    }

    @GetMapping("/api/teams")
    Page<TeamLine> teams(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var found = teams.within(area, Page.afterId(after), size + 1);
        return Page.cut(found, size, (Team one) -> String.valueOf(one.id())).map(TeamLine::of);
    }

    @PostMapping("/api/teams")
    TeamLine addTeam(@RequestBody Team team) {
        return TeamLine.of(teams.add(team));
    }

    @GetMapping("/api/posts")
    Page<PostLine> posts(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var found = posts.within(area, Page.afterId(after), size + 1);
        return Page.cut(found, size, (Post one) -> String.valueOf(one.id())).map(PostLine::of);
    }

    @PostMapping("/api/posts")
    PostLine addPost(@RequestBody Post post) {
        return PostLine.of(posts.add(post));
    }
}
