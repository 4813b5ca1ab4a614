package org.lianfang.workforce.web;

import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
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

    @GetMapping("/api/teams")
    Page<Team> teams(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(teams.within(area, Page.afterId(after), size + 1), size, one -> String.valueOf(one.id()));
    }

    @PostMapping("/api/teams")
    Team add(@RequestBody Team team) {
        return teams.add(team);
    }

    @GetMapping("/api/posts")
    Page<Post> posts(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(posts.within(area, Page.afterId(after), size + 1), size, one -> String.valueOf(one.id()));
    }

    @PostMapping("/api/posts")
    Post add(@RequestBody Post post) {
        return posts.add(post);
    }
}
