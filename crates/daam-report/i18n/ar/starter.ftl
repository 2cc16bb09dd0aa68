starter-head =
    # سيناريو: ما يتغير بالنسبة إلى السيناريوهات التي يقوم عليها.
    # للتحقق: daam scenario lint { $file }
    # للقراءة: daam scenario describe { $file }
starter-title = # العنوان في التقارير؛ تكفي لغة واحدة من fr وar وen. وكذلك [summary].
starter-change = # تغيير: معلمة من القانون، والشهر الأول، والقيمة. واختياريا: الشهر الأخير والمكان والسبب.
starter-unchanged = # هذه هي القيمة قبل التغيير: المطلوب تعويضها.
starter-bounds = من { $low } إلى { $high }
